using System.Globalization;

namespace FksSre.Ops.Lab.Sink;

/// <summary>Makes the events endpoint fail for a while, so that the retries of its clients can be tested.</summary>
/// <param name="Status">500 or 429.</param>
/// <param name="ForSeconds">Above 0, up to an hour; 0 ends a failure that is in force.</param>
public sealed record AnswerRequest(int Status, double ForSeconds)
{
    private const double Hour = 3600;

    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Status is not (500 or 429))
        {
            problems.Add($"status is {Status}; it must be 500 or 429.");
        }

        if (ForSeconds is not (>= 0 and <= Hour))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"forSeconds is {ForSeconds}; it must be from 0 to {Hour}."));
        }

        return problems;
    }
}
