/**
 * Models as files: a bundle is read from and written to a folder or a zip file.
 *
 * <p>Bundles are untrusted input. Reading trusts no size, runs no code, and gives either a
 * consistent bundle or a {@link org.ser4j.api.BundleException}.
 */
@NullMarked
package org.ser4j.models.bundle;

import org.jspecify.annotations.NullMarked;
