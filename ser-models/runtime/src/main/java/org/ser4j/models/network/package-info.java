/**
 * What a bundle computes, as data: a tree of layers with its weights, or a network made elsewhere,
 * in files that only its own engine can read. Belongs here: what is known of a network before an
 * engine has it. Does not belong here: computing it (engines), or how it is written (bundles).
 */
package org.ser4j.models.network;
