using System.Collections.Immutable;
using System.Text.Json;

namespace FksSre.Delivery.Engine;

/// <summary>Keeps which policies are not kept, and counts how often they are.</summary>
internal sealed class PolicyEvents
{
    private readonly Kept<PolicyViolation, PolicyViolation> _violations = new();

    public ImmutableArray<PolicyViolation> Violations => _violations.All;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public bool HasMandatory => Violations.Any(violation => violation.IsMandatory);

    public long LeftOut => _violations.LeftOut;

    public void Add(JsonElement line)
    {
        if (EventJson.Child(line, "policyEvent") is { } found && EventJson.IsObject(found))
        {
            var urn = EventJson.Text(found, "resourceUrn");
            var violation = new PolicyViolation(
                EventJson.Text(found, "policyPackName"),
                EventJson.Text(found, "policyName"),
                EventJson.Text(found, "enforcementLevel"),
                urn.Length == 0 ? null : EngineResource.Of(urn),
                EventJson.Text(found, "message")
            );
            _violations.Put(violation, () => violation, each => each);
        }

        // What a remediation passed is asked once more as a rule.
        foreach (var name in new[] { "policyAnalyzeSummaryEvent", "policyAnalyzeStackSummaryEvent" })
        {
            var summary = EventJson.Child(line, name);
            Passed += EventJson.Length(summary, "passed");
            Failed += EventJson.Length(summary, "failed");
        }
    }
}
