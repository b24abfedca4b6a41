package io.github.camelconfluence.routes.cluster;

/**
 * Hears when this instance becomes the active one and when it no longer is. Every bean of this type in Camel's registry is
 * called.
 */
public interface LeadListener {

    /** {@link ActiveRoutes} tells already what is true now; routes are started or stopped after this. */
    void leadChanged();
}
