using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Puts together what was read of one objective.</summary>
internal static class SloAssembly
{
    public static SloDeclaration Declare(
        Field objective,
        Metadata metadata,
        string id,
        Sli sli,
        Objective target,
        SloWindow window,
        string description
    ) =>
        new()
        {
            Id = id,
            Sli = new SliDeclaration.Explicit(sli),
            ObjectivePercent = target.Ratio * 100m,
            WindowDays = window.Days,
            Owner = metadata.Team,
            Runbook = metadata.Runbook,
            Policy = Promise.Policy(objective, target, window),
            Description = description,
            Path = objective.Where,
        };
}
