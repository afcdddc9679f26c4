/**
 * The command {@code ser} and its subcommands. Belongs here: one class a subcommand, which parses
 * options, calls the library and prints a report. Does not belong here: anything that an
 * application would want to call; that is in the library.
 */
package org.ser4j.cli.command;
