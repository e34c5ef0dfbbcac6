using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>How an SLO is to be judged and alerted on, as far as that is not ours to choose.</summary>
internal static class BudgetingReading
{
    private const string Occurrences = "Occurrences";

    private static readonly string[] _methods = [Occurrences, "Timeslices", "RatioTimeslices"];

    /// <returns>Whether every event counts once; the default where nothing is said.</returns>
    public static bool CountsOccurrences(Field field)
    {
        if (field.IsAbsent)
        {
            return true;
        }

        if (field.Text() is not { } method)
        {
            return false;
        }

        if (method == Occurrences)
        {
            return true;
        }

        field.Report(
            _methods.Contains(method)
                ? OpenSloFindings.TimeSlices(field.Where, method)
                : FieldFindings.NotOneOf(field.Where, method, _methods)
        );
        return false;
    }

    public static void AlertPolicies(Field field)
    {
        if (field.Items().Count > 0)
        {
            field.Report(OpenSloFindings.AlertPolicyReplaced(field.Where, field.Shown));
        }
    }
}
