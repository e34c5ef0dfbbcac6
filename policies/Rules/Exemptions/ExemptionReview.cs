using FksSre.Policies.Definition;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Policies.Exemptions;

/// <summary>Holds exemptions against what rules say.</summary>
public sealed class ExemptionReview
{
    private readonly IReadOnlyList<Exemption> _valid;
    private readonly HashSet<Exemption> _used = [];

    private ExemptionReview(IReadOnlyList<Exemption> valid, IReadOnlyList<Finding> findings) => (_valid, Findings) = (valid, findings);

    /// <summary>What is wrong with them before any rule is asked.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <param name="exemptions">Of all environments.</param>
    /// <param name="environment">Of the stack at hand.</param>
    /// <param name="policies">The names of all rules.</param>
    /// <param name="today">In UTC.</param>
    public static ExemptionReview Of(
        IReadOnlyCollection<Exemption> exemptions,
        string environment,
        IReadOnlyCollection<string> policies,
        DateOnly today
    )
    {
        var here = exemptions.Where(exemption => exemption.Environment == environment).ToList();
        var twice = here.GroupBy(exemption => (exemption.Policy, exemption.Subject))
            .Where(same => same.Count() > 1)
            .Select(same => same.First());
        IReadOnlyList<Finding> findings =
        [
            .. here.SelectMany(exemption => Check(exemption, policies, today)),
            .. twice.Select(ExemptionFindings.Twice),
        ];
        return new([.. here.Where(exemption => !Check(exemption, policies, today).Any())], findings);
    }

    /// <summary>Whether a violation is exempted; counts the exemption as used.</summary>
    public bool Covers(Violation violation)
    {
        if (_valid.FirstOrDefault(each => each.Policy == violation.Policy.Name && each.Subject == violation.Subject) is not { } exemption)
        {
            return false;
        }

        _used.Add(exemption);
        return true;
    }

    /// <summary>Once all rules have been asked: each exemption in use as advice, and those that nothing needs as errors.</summary>
    /// <param name="asked">The names of the rules that were asked; of others it is not known whether they need one.</param>
    public IEnumerable<Finding> Close(IReadOnlyCollection<string> asked) =>
        _valid
            .Where(exemption => _used.Contains(exemption) || asked.Contains(exemption.Policy))
            .Select(exemption => _used.Contains(exemption) ? ExemptionFindings.InUse(exemption) : ExemptionFindings.Unused(exemption));

    private static IEnumerable<Finding> Check(Exemption exemption, IReadOnlyCollection<string> policies, DateOnly today)
    {
        if (!policies.Contains(exemption.Policy))
        {
            yield return ExemptionFindings.UnknownPolicy(exemption, policies);
        }

        if (string.IsNullOrWhiteSpace(exemption.Reason))
        {
            yield return ExemptionFindings.SaysTooLittle(exemption, "reason");
        }

        if (string.IsNullOrWhiteSpace(exemption.Owner))
        {
            yield return ExemptionFindings.SaysTooLittle(exemption, "owner");
        }

        if (exemption.Ends <= today)
        {
            yield return ExemptionFindings.Ended(exemption, today);
        }
    }
}
