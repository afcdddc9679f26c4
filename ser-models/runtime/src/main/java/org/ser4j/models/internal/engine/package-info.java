/** What engines of this project share, in this module and others; not for applications. */
package org.ser4j.models.internal.engine;
