/**
 * Who is trained on, who is validated on and who is tested on. Belongs here: folds, splits and the
 * check that no speaker is on two sides. Does not belong here: reading corpora or audio.
 */
package org.ser4j.models.split;
