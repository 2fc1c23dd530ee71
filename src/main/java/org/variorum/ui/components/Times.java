package org.variorum.ui.components;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// How times are told: near ones by distance, far ones by date, all of them exactly on hover.
public final class Times {

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Times() {}

    /// A `<time>` element: relative in the text, exact in the title, machine-readable in its
    /// attribute.
    public static HtmlComponent of(Instant instant) {
        var time = new TimeElement();
        time.getElement().setText(ago(instant, Instant.now()));
        time.getElement().setAttribute("datetime", instant.toString());
        time.getElement().setAttribute("title", exact(instant));
        return time;
    }

    /// Date and time in the server's time zone.
    public static String exact(Instant instant) {
        return EXACT.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// The day, in the server's time zone; the year only where it is not the present one.
    public static String day(Instant instant) {
        var day = instant.atZone(ZoneId.systemDefault());
        var thisYear = ZonedDateTime.now(ZoneId.systemDefault()).getYear();
        return (day.getYear() == thisYear ? SHORT_DAY : DAY).format(day);
    }

    /// How long ago, in one or two words.
    public static String ago(Instant instant, Instant now) {
        var passed = Duration.between(instant, now);
        if (passed.toMinutes() < 1) {
            return Texts.get("time.now");
        }
        if (passed.toHours() < 1) {
            return Texts.get("time.minutes", passed.toMinutes());
        }
        if (passed.toDays() < 1) {
            return Texts.get("time.hours", passed.toHours());
        }
        if (passed.toDays() < 7) {
            return Texts.get("time.days", passed.toDays());
        }
        return DAY.format(instant.atZone(ZoneId.systemDefault()));
    }

    @Tag("time")
    private static final class TimeElement extends HtmlComponent {}
}
