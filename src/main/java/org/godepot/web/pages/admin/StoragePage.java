package org.godepot.web.pages.admin;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;

/**
 * What lies on the disk.
 *
 * @param counted empty while another request counts for the first time
 */
public record StoragePage(Room room, Optional<Counted> counted) {
  /**
   * Space of the file system.
   *
   * @param isLow whether uploads are refused
   */
  public record Room(String free, String total, String reserve, boolean isLow) {}

  /**
   * What was counted.
   *
   * @param database which one, and its size if it tells
   * @param at as of when
   */
  public record Counted(Disk disk, Needs needs, String database, Owners owners, When at) {}

  /**
   * Files of the blob store.
   *
   * @param idle bytes that no version needs now
   */
  public record Disk(String files, String bytes, String idle) {}

  /**
   * What versions need.
   *
   * @param saved bytes that are not there twice
   */
  public record Needs(Versions hosted, Versions outside, String sum, String saved) {}

  /** How many versions, and the bytes of their files. */
  public record Versions(String count, String bytes) {}

  /**
   * Owners, those that hold most first.
   *
   * @param more how many smaller ones are on none of the pages; empty for none
   */
  public record Owners(List<Row> rows, Pager pager, String more) {}

  /** An owner. */
  public record Row(String owner, String versions, String bytes) {}
}
