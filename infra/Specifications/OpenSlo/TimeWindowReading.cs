using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Reads <c>timeWindow</c>: one rolling window of whole days.</summary>
internal static partial class TimeWindowReading
{
    /// <summary>Beyond it days are as wrong as at it, and can still be reckoned with.</summary>
    private const decimal Most = 1e9m;

    private static readonly string[] _units = ["Minute", "Hour", "Day", "Week", "Month", "Quarter", "Year"];

    /// <param name="list">Default where it is absent: 30 d.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static SloWindow? Read(Field list) =>
        Only(list) is not { } field ? Absent(list)
        : IsRolling(field, "duration") ? Rolling(field["duration"])
        : null;

    /// <summary>The same in v1alpha, where count and unit stand apart.</summary>
    public static SloWindow? ReadAlpha(Field list)
    {
        if (Only(list) is not { } field)
        {
            return Absent(list);
        }

        if (
            !IsRolling(field, "count", "unit")
            || field["unit"].RequiredText("Day") is not { } unit
            || field["count"].Number("28") is not { } count
        )
        {
            return null;
        }

        if (!_units.Contains(unit))
        {
            field.Report(FieldFindings.NotOneOf(field["unit"].Where, unit, _units));
            return null;
        }

        return Days(
            field["count"],
            string.Create(CultureInfo.InvariantCulture, $"{count}{unit}"),
            count,
            unit is "Month" ? 'M'
                : char.ToLowerInvariant(unit[0]) is var c and not ('q' or 'y') ? c
                : 'Y'
        );
    }

    private static SloWindow? Absent(Field list)
    {
        if (!list.IsAbsent && (!list.IsList || list.Items().Count > 0))
        {
            return null;
        }

        list.Report(OpenSloFindings.NoTimeWindow(list.Where, SloWindow.Default));
        return SloWindow.Default;
    }

    private static Field? Only(Field list)
    {
        var items = list.Items();
        if (items.Count == 1)
        {
            return items[0];
        }

        if (items.Count > 1)
        {
            list.Report(
                FieldFindings.WrongKind(list.Where, "a list of " + items.Count.ToString(CultureInfo.InvariantCulture), "exactly one window")
            );
        }

        return null;
    }

    private static bool IsRolling(Field field, params string[] length)
    {
        if (!field.HasOnly([.. length, "isRolling", "calendar"]))
        {
            return false;
        }

        if (field["calendar"].IsAbsent && field["isRolling"].Flag() is not false)
        {
            return true;
        }

        field.Report(
            field["calendar"].IsAbsent
                ? OpenSloFindings.NotRolling(field["isRolling"].Where, field["isRolling"].Shown)
                : OpenSloFindings.CalendarWindow(field["calendar"].Where, field[length[0]].Shown, field["isRolling"].IsTrue)
        );
        return false;
    }

    /// <summary>One number and unit as the specification has it, or several as people write an hour and a half.</summary>
    private static SloWindow? Rolling(Field duration)
    {
        if (duration.RequiredText("28d") is not { } text)
        {
            return null;
        }

        var parts = Parts().Match(text);
        if (!parts.Success)
        {
            duration.Report(FieldFindings.BadDuration(duration.Where, text));
            return null;
        }

        var units = parts.Groups[2].Captures.Select(unit => unit.Value[0]).ToList();
        if (units.Exists(unit => unit is 'M' or 'Q' or 'Y'))
        {
            return Days(duration, text, 1m, 'M');
        }

        var days = parts
            .Groups[1]
            .Captures.Select((number, i) => decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture) * LengthOf(units[i]))
            .Sum();
        return Days(duration, text, days, 'd');
    }

    private static SloWindow? Days(Field field, string shown, decimal count, char unit)
    {
        if (unit is 'M' or 'Q' or 'Y')
        {
            field.Report(OpenSloFindings.NoFixedLength(field.Where, shown));
            return null;
        }

        var days = Math.Clamp(count, -Most, Most) * LengthOf(unit);
        var whole = decimal.Round(days);
        if (Math.Abs(days - whole) < 0.0001m)
        {
            return Promise.Window(field, (long)whole);
        }

        field.Report(OpenSloFindings.WindowNotInDays(field.Where, shown, TimeSpan.FromDays((double)Math.Clamp(days, -10_000m, 10_000m))));
        return null;
    }

    /// <summary>In days.</summary>
    private static decimal LengthOf(char unit) =>
        unit switch
        {
            'w' => 7m,
            'd' => 1m,
            'h' => 1m / 24m,
            'm' => 1m / 1440m,
            _ => 1m / 86400m,
        };

    [GeneratedRegex(@"\A(?:([0-9]{1,9})([smhdwMQY]))+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
