@echo off
rem Starts the command line of ser4j. Needs Java 17 or newer and nothing else; bin\ser lists the variables.
setlocal
set "SER_LIB=%~dp0..\lib"
set "SER_JAVA=java"
if defined JAVA_HOME set "SER_JAVA=%JAVA_HOME%\bin\java.exe"
rem Native engines, where they were added.
set "SER_CP=%SER_LIB%\*;%SER_LIB%\pytorch\*;%SER_LIB%\tensorflow\*"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
if not defined TF_CPP_MIN_LOG_LEVEL set "TF_CPP_MIN_LOG_LEVEL=2"
"%SER_JAVA%" -Xms32m -XX:+UseSerialGC -XX:-UsePerfData %SER_JAVA_OPTS% -cp "%SER_CP%" org.ser4j.cli.command.Ser %*
exit /b %ERRORLEVEL%
