/**
 * Who is trained on, who is validated on and who is tested on. Belongs here: folds, splits, the
 * protocols of other people's tables, and the check whether anybody is on two sides. Does not
 * belong here: reading corpora or audio, or making augmented copies.
 */
package org.ser4j.training.split;
