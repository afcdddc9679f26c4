/** What a command prints: records for JSON, tables for people. */
package org.ser4j.cli.report;
