package org.godepot.boot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go once the settings are known: to standard output and, by default, to files in
 * the home that begin anew each day. The audit trail has a file of its own.
 */
final class Logging {
  /** The logger whose lines are the audit trail. */
  static final String AUDIT = "org.godepot.audit";

  private static final String PLAIN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %X{request} %logger{36} %msg%n";

  /** Files of a day are split there; editors and tools still open them. */
  private static final String MAX_FILE = "100MB";

  /** Log files are for the weeks in which somebody may ask; the audit trail is kept for ever. */
  private static final int LOG_DAYS = 30;

  private static final String MAX_LOGS = "2GB";

  private Logging() {}

  /** The form of log lines. */
  enum Format {
    PLAIN,
    /** One JSON object a line. */
    JSON
  }

  /** Takes over from the configuration that logs the start. */
  static void configure(Path home, Format format, boolean files) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    Path logs = home.resolve("logs");
    context.reset();
    level(context, Logger.ROOT_LOGGER_NAME, Level.WARN);
    level(context, "org.godepot", Level.INFO);
    // Says of every lost race what the retry then mends; real failures reach our own log.
    level(context, "org.hibernate.orm.jdbc.error", Level.OFF);
    // Would log the headers of requests, secrets included, for who turns its debugging on.
    level(context, "org.apache.hc.client5.http", Level.WARN);
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(console(context, format));
    if (files) {
      RollingFileAppender<ILoggingEvent> file = file(context, logs, "godepot", LOG_DAYS);
      root.addAppender(start(context, file, encoder(context, format)));
    }
    Logger audit = context.getLogger(AUDIT);
    audit.setAdditive(false);
    audit.addAppender(start(context, file(context, logs, "audit", 0), pattern(context, "%msg%n")));
  }

  private static void level(LoggerContext context, String name, Level level) {
    context.getLogger(name).setLevel(level);
  }

  private static Appender<ILoggingEvent> console(LoggerContext context, Format format) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setName("stdout");
    return start(context, console, encoder(context, format));
  }

  private static RollingFileAppender<ILoggingEvent> file(
      LoggerContext context, Path logs, String name, int days) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setName(name);
    file.setContext(context);
    file.setFile(logs.resolve(name + ".log").toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(logs.resolve(name + "-%d{yyyy-MM-dd, UTC}.%i.log").toString());
    rolling.setMaxFileSize(FileSize.valueOf(MAX_FILE));
    if (days > 0) {
      rolling.setMaxHistory(days);
      rolling.setTotalSizeCap(FileSize.valueOf(MAX_LOGS));
    }
    rolling.start();
    file.setRollingPolicy(rolling);
    return file;
  }

  private static Appender<ILoggingEvent> start(
      LoggerContext context,
      OutputStreamAppender<ILoggingEvent> appender,
      Encoder<ILoggingEvent> encoder) {
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, Format format) {
    return switch (format) {
      case PLAIN -> pattern(context, PLAIN);
      case JSON -> started(context, new JsonEncoder());
    };
  }

  private static Encoder<ILoggingEvent> pattern(LoggerContext context, String pattern) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(pattern);
    return started(context, encoder);
  }

  private static Encoder<ILoggingEvent> started(
      LoggerContext context, EncoderBase<ILoggingEvent> encoder) {
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }
}
