/** How far long work has come, on standard error. */
package org.ser4j.cli.progress;
