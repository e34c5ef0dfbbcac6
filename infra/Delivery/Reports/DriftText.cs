using FksSre.Delivery.Drift;

namespace FksSre.Delivery.Reports;

/// <summary>A look for drift for a terminal: a line a thing, and one that says what it comes to.</summary>
public static class DriftText
{
    /// <summary>The last line is the verdict.</summary>
    public static IEnumerable<string> Of(string environment, DriftReport report)
    {
        foreach (var item in report.Items)
        {
            yield return $"DRIFT          {item}";
        }

        foreach (var remark in report.Remarks)
        {
            yield return $"no drift       {remark}";
        }

        foreach (var missed in report.NotLookedAt)
        {
            yield return $"NOT LOOKED AT  {missed}";
        }

        foreach (var what in report.Looked)
        {
            yield return $"looked at      {what}";
        }

        var (drift, missing) = (report.Items.Length, report.NotLookedAt.Length);
        var unseen = FormattableString.Invariant($"{missing} could not be looked at");
        yield return drift > 0
            ? FormattableString.Invariant(
                $"{environment}: drift in {drift} {(drift == 1 ? "place" : "places")}{(missing > 0 ? $"; {unseen}" : "")}."
            )
            : $"{environment}: {(report.IsClean ? "as it is declared" : $"not known; {unseen}, and in the rest there is no drift")}.";
    }
}
