using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.OpenSlo;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Sloth;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications;

/// <summary>One object of a specification file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Root">The whole of it.</param>
/// <param name="Findings">What is wrong with it; its own list, so that objects can be read side by side.</param>
internal sealed record SpecificationObject(SpecificationKind Kind, Field Root, List<Finding> Findings)
{
    /// <summary>Other objects must be known before it can be read, or it is what they refer to.</summary>
    public bool NeedsOthers =>
        Kind switch
        {
            SpecificationKind.OpenSlo => SloReading.RefersToOthers(Root["spec"]),
            SpecificationKind.OpenSli or SpecificationKind.OpenService or SpecificationKind.OpenDataSource => true,
            _ => false,
        };

    public IReadOnlyList<DeclaredSlo> Slos(OpenSloObjects references)
    {
        switch (Kind)
        {
            case SpecificationKind.OpenSlo:
                return SloReading.Read(Root, references);
            case SpecificationKind.OpenSloAlpha:
                return AlphaSloReading.Read(Root);
            case SpecificationKind.Sloth:
                return SlothReading.ReadFile(Root);
            case SpecificationKind.SlothResource:
                return SlothReading.ReadResource(Root);
            case SpecificationKind.SlothWindows:
                Root.Report(SlothFindings.AlertWindows(Root.Where));
                return [];
            case SpecificationKind.OpenAlert:
                Root.Report(OpenSloFindings.AlertPolicyReplaced(Root.Where, Root["kind"].Shown));
                return [];
            default:
                return [];
        }
    }
}
