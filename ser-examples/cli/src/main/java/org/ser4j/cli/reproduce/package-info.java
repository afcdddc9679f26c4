/**
 * The experiments of the five notebooks: what each of their models was fed with, how it was trained
 * and judged, as data, and what runs it again and writes its numbers beside the published ones.
 * Belongs here: protocols, results and their tables. Does not belong here: networks (the zoo has
 * them), training (ser-models does it), options and progress (the command line).
 */
package org.ser4j.cli.reproduce;
