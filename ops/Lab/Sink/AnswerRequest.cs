using System.Globalization;

namespace FksSre.Ops.Lab.Sink;

/// <summary>Makes one of the sink's doors fail for a while, so that the retries of its clients can be tested.</summary>
/// <param name="Status">429, 500, 502 or 503: what its clients are to try again after.</param>
/// <param name="ForSeconds">Above 0, up to an hour; 0 ends a failure that is in force.</param>
/// <param name="Channel">Pagerduty (the default) or Discord.</param>
public sealed record AnswerRequest(int Status, double ForSeconds, SinkChannel Channel = SinkChannel.Pagerduty)
{
    private const double Hour = 3600;

    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Status is not (429 or 500 or 502 or 503))
        {
            problems.Add($"status is {Status}; it must be 429, 500, 502 or 503.");
        }

        if (ForSeconds is not (>= 0 and <= Hour))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"forSeconds is {ForSeconds}; it must be from 0 to {Hour}."));
        }

        if (Channel is not (SinkChannel.Pagerduty or SinkChannel.Discord))
        {
            problems.Add($"channel is {Channel.ToString().ToLowerInvariant()}; it must be pagerduty or discord.");
        }

        return problems;
    }
}
