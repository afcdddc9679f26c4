/**
 * What an engine promises: to compile a layer tree with its weights into a network that infers, to
 * import models made elsewhere, and to export its own; and the look-up of engines. Does not belong
 * here: any one engine, and training, which is in {@code org.ser4j.training.engine}.
 */
@NullMarked
package org.ser4j.models.engine;

import org.jspecify.annotations.NullMarked;
