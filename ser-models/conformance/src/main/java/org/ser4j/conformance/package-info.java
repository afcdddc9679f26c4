/**
 * What every engine must do, as tests: a naive network in double precision, random networks, and
 * the suite that compares an engine with it. Belongs here: what holds for all engines. Does not
 * belong here: anything that knows one of them.
 */
package org.ser4j.conformance;
