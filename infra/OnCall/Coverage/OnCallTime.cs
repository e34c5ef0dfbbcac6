using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>For how long a person is the first to be told, of whatever policy; the same minute in two policies counts once.</summary>
internal static class OnCallTime
{
    /// <returns>Seconds.</returns>
    public static decimal Of(Person person, IEnumerable<Duty> duties)
    {
        var total = Duration.Zero;
        var reached = Instant.MinValue;
        foreach (var span in duties.Where(duty => duty.Told.Contains(person)).Select(duty => duty.Span).OrderBy(span => span.Start))
        {
            var start = Instant.Max(span.Start, reached);
            if (start < span.End)
            {
                total += span.End - start;
                reached = span.End;
            }
        }

        return (decimal)total.TotalSeconds;
    }
}
