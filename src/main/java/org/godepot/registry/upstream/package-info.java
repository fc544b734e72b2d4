/**
 * Which paths may be asked outside, and whom: the operators' rules, and the chains of upstreams
 * they name. Used by {@code registry.cache} and by {@code boot}. Refuses to know what answers mean
 * for the registry, how they are verified and where they are kept; the HTTP of one upstream is the
 * business of {@code registry.upstream.source}.
 *
 * <p>The rules file, a statement a line; the first line that matches a path decides, and what none
 * matches is never asked outside:
 *
 * <pre>
 * # where public modules come from
 * upstream public https://mirror.example.org user=ci password-file=/etc/godepot/mirror.password
 * upstream second https://other.example.org fetches=4 idle=30s
 * sumdb sum.golang.org url=https://mirror.example.org/sumdb/sum.golang.org
 * deny github.com/evil/* we do not trust it, see ticket 4711
 * hosted corp.example/*
 * allow partner.example second mode=strict nosum
 * allow * public|second
 * </pre>
 */
@NullMarked
package org.godepot.registry.upstream;

import org.jspecify.annotations.NullMarked;
