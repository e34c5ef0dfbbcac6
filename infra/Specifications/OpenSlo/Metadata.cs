using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Who an object is.</summary>
/// <param name="Name">What others refer to it by.</param>
/// <param name="Id">What it is called here: the annotation <see cref="OpenSloNames.Id"/>, else the name.</param>
/// <param name="Team">The label <c>team</c> or <c>owner</c>.</param>
/// <param name="Tier">The label <c>tier</c>, where it is one of ours.</param>
/// <param name="Runbook">The annotation <c>runbook</c> or <c>runbook_url</c>.</param>
internal sealed record Metadata(string Name, string Id, string? Team, Tier? Tier, string? Runbook)
{
    /// <summary>As it stands there.</summary>
    public required ObjectMetadata Object { get; init; }

    private static readonly string[] _single = ["team", "owner", "tier", "runbook", "runbook_url", OpenSloNames.Id];

    /// <returns>Null where it has no name, which has been reported.</returns>
    public static Metadata? Read(Field field)
    {
        if (
            !field.HasOnly("name", "displayName", "namespace", "labels", "annotations")
            || field["name"].RequiredText("requests-availability") is not { } name
        )
        {
            return null;
        }

        var labels = Pairs(field["labels"]);
        var annotations = Pairs(field["annotations"]);
        var id = annotations.GetValueOrDefault(OpenSloNames.Id, name);
        if (!TextRules.IsPrintable(id))
        {
            field.Report(ServiceFindings.NameNotPrintable(field["name"].Where, id));
            return null;
        }

        return new(
            name,
            id,
            labels.GetValueOrDefault("team") ?? labels.GetValueOrDefault("owner"),
            Enum.TryParse<Tier>(labels.GetValueOrDefault("tier"), ignoreCase: true, out var tier) && Enum.IsDefined(tier) ? tier : null,
            annotations.GetValueOrDefault("runbook") ?? annotations.GetValueOrDefault("runbook_url")
        )
        {
            Object = new(field.Where, field["namespace"].Text(), [.. labels]),
        };
    }

    /// <summary>A label may have several values. Where one name is wanted, none of them is it.</summary>
    private static Dictionary<string, string> Pairs(Field field)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in field.Entries())
        {
            var text =
                !value.IsList ? value.Text()
                : value.Items() is [var only] ? only.Text()
                : null;
            if (value.IsList && text is null && _single.Contains(key))
            {
                value.Report(OpenSloFindings.SeveralValues(value.Where, key, value.Items().Select(item => item.Shown)));
                text = value.Items() is [var first, ..] ? first.Text() : null;
            }

            if (!string.IsNullOrWhiteSpace(text))
            {
                pairs[key] = text;
            }
        }

        return pairs;
    }
}
