# Read by catalina.sh: what godepot needs of Tomcat's JVM. What CATALINA_OPTS says already wins.

# A JVM out of memory ends, and systemd starts it again.
CATALINA_OPTS="-Xmx1g -XX:+ExitOnOutOfMemoryError $CATALINA_OPTS"

# Passwords, for the ${...} in conf/.
if [ -r "$CATALINA_BASE/conf/secrets.env" ]; then
  set -a
  . "$CATALINA_BASE/conf/secrets.env"
  set +a
fi
CATALINA_OPTS="$CATALINA_OPTS -Dorg.apache.tomcat.util.digester.PROPERTY_SOURCE=org.apache.tomcat.util.digester.EnvironmentPropertySource"

# A connector that cannot start, for want of a password or a port, ends Tomcat.
CATALINA_OPTS="$CATALINA_OPTS -Dorg.apache.catalina.startup.EXIT_ON_INIT_FAILURE=true"
