/**
 * Labelled recordings on disk. Belongs here: what a corpus is, the readers that know how each
 * corpus names its files, and what is known of a corpus (labels, licence, citation). Does not
 * belong here: reading audio, or who is trained or tested on.
 */
package org.ser4j.training.corpus;
