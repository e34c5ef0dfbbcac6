using System.Globalization;
using FksSre.Delivery.Comparison.Resources;
using FksSre.OnCall;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>Duties in words, on the clocks of their schedule.</summary>
internal sealed class DutyTexts(DateTimeZone zone, Interval horizon)
{
    public const int Told = 4;
    private static readonly LocalDateTimePattern _time = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");

    /// <summary>The first of them; the zone behind.</summary>
    public string Some(IReadOnlyList<DutySpan> spans) => $"{Enumeration.Some(spans.Select(Of), "; ", Told)} ({zone.Id})";

    /// <summary>All of them, where there is more than was said already.</summary>
    public IEnumerable<string> Beyond(IReadOnlyList<DutySpan> spans) => spans.Count > Told ? spans.Select(Of) : [];

    public static string Hours(Duration duration) => FormattableString.Invariant($"{duration.TotalHours:0.##} h");

    public static string Name(Person? person, Person? other) =>
        person is null ? "nobody"
        : other is not null && string.Compare(person.Name, other.Name, CultureInfo.InvariantCulture, CompareOptions.IgnoreCase) == 0
            ? $"{person.Name} ({person.Email})"
        : person.Name;

    private string Of(DutySpan each) =>
        $"{Name(each.After, each.Before)} instead of {Name(each.Before, each.After)} "
        + $"from {(each.Span.Start == horizon.Start ? "now" : At(each.Span.Start))} "
        + $"to {(each.Span.End == horizon.End ? "the end of the 14 days" : At(each.Span.End))}";

    private string At(Instant at) => _time.Format(at.InZone(zone).LocalDateTime);
}
