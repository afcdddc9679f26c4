/**
 * What an engine promises: to compile a layer tree with its weights into something that infers,
 * and, if it can, something that trains. Belongs here: the contract and the look-up. Does not
 * belong here: any one engine, or training's loop, schedule and stopping, which are the same for
 * all engines.
 */
package org.ser4j.models.engine;
