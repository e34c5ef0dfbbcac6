using FksSre.Policies.Definition;
using Level = FksSre.Policies.Definition.EnforcementLevel;
using Severity = FksSre.Policies.Definition.PolicySeverity;
using WireLevel = FksSre.PolicyPack.Wire.EnforcementLevel;
using WireSeverity = FksSre.PolicyPack.Wire.PolicySeverity;
using WireType = FksSre.PolicyPack.Wire.PolicyType;

namespace FksSre.PolicyPack.Serving;

/// <summary>What the engine calls our levels, severities and scopes.</summary>
internal static class WireLevels
{
    public static WireLevel Of(Level level) =>
        level switch
        {
            Level.Advisory => WireLevel.Advisory,
            Level.Disabled => WireLevel.Disabled,
            _ => WireLevel.Mandatory,
        };

    public static WireSeverity Of(Severity severity) =>
        severity switch
        {
            Severity.Low => WireSeverity.Low,
            Severity.Medium => WireSeverity.Medium,
            Severity.High => WireSeverity.High,
            _ => WireSeverity.Critical,
        };

    public static WireType Of(PolicyScope scope) => scope == PolicyScope.Stack ? WireType.Stack : WireType.Resource;
}
