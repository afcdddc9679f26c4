/**
 * Reading and writing JSON strictly: no unknown keys, no doubled keys, no numbers out of range, and
 * messages that name the place. Belongs here: what bundles and configurations share. Does not
 * belong here: what any one file holds.
 */
package org.ser4j.models.json;
