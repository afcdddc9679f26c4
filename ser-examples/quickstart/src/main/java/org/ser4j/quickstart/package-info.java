/** Short programs to copy. The tests run them, and the README quotes them. */
package org.ser4j.quickstart;
