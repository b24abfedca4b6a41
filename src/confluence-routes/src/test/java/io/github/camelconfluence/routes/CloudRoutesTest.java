package io.github.camelconfluence.routes;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(AllRoutes.OnCloud.class)
class CloudRoutesTest extends RoutesContract {}
