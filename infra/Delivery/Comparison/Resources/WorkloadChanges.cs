using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What becomes of the pods of a workload that is changed in place.</summary>
internal static class WorkloadChanges
{
    private const string Template = "spec.template";
    private const string Annotations = "spec.template.metadata.annotations";

    /// <summary>What a StatefulSet may change; Kubernetes refuses all else of its spec that is no replacement.</summary>
    private static readonly string[] _mutable =
    [
        "spec.replicas",
        "spec.ordinals",
        Template,
        "spec.updateStrategy",
        "spec.persistentVolumeClaimRetentionPolicy",
        "spec.minReadySeconds",
    ];

    public static bool IsWorkload(ResourceStep step) =>
        step.Kind is StepKind.Update && step.Type is ResourceTypes.StatefulSet or ResourceTypes.Deployment && !step.Inputs.IsEmpty;

    public static Change Of(ResourceStep step)
    {
        var restarts = Restarts(step);
        string[] what = [.. Images(step), .. Replicas(step), .. Counted(step)];
        return new(
            Topic.Resources,
            KubernetesObject.Replicas(step.After!) < KubernetesObject.Replicas(step.Before!) ? Effect.Loss : Effect.Change,
            step.Name,
            $"{Enumeration.All(what)}{(restarts is null ? "" : $": {restarts}")}{Refused(step)}"
        )
        {
            Details = LeafTexts.Of(step),
            Weight = Weights.Workload,
        };
    }

    private static IEnumerable<string> Images(ResourceStep step) =>
        step
            .Inputs.Where(input => input.IsWithin(Template) && input.Path.EndsWith("].image", StringComparison.Ordinal))
            .Select(input => $"image {ShortImage(input)}");

    private static string ShortImage(LeafDifference input)
    {
        var (old, @new) = (input.Before ?? "", input.After ?? "");
        var (before, after) = (old.LastIndexOf(':'), @new.LastIndexOf(':'));
        return before > 0 && after > 0 && old[..before] == @new[..after]
            ? $"{old[(old.LastIndexOf('/') + 1)..before]} {old[(before + 1)..]} → {@new[(after + 1)..]}"
            : $"{LeafDifference.Shown(old)} → {LeafDifference.Shown(@new)}";
    }

    private static IEnumerable<string> Replicas(ResourceStep step)
    {
        var (before, after) = (KubernetesObject.Replicas(step.Before!), KubernetesObject.Replicas(step.After!));
        if (before != after)
        {
            var pods = Enumerable
                .Range(Math.Min(before, after), Math.Abs(before - after))
                .Select(replica => FormattableString.Invariant($"{KubernetesObject.Name(step.After!)}-{replica}"));
            var which =
                step.Type == ResourceTypes.StatefulSet
                    ? $" ({Enumeration.All(pods)} {(after < before ? "goes" : "comes")}{Claims(step, after < before)})"
                    : "";
            yield return FormattableString.Invariant($"replicas {before} → {after}{which}");
        }
    }

    private static string Claims(ResourceStep step, bool isFewer) =>
        !isFewer || !KubernetesObject.Claims(step.Before!).Any() ? ""
        : KubernetesObject.At(step.After!.Inputs, "spec", "persistentVolumeClaimRetentionPolicy", "whenScaled") is "Delete"
            ? ", and its claim with what it holds"
        : ", its claim stays";

    /// <summary>What has no words of its own, by how much of it there is.</summary>
    private static IEnumerable<string> Counted(ResourceStep step)
    {
        var rest = step
            .Inputs.Where(input => !input.Path.EndsWith("].image", StringComparison.Ordinal) && input.Path != "spec.replicas")
            .ToLookup(input =>
                input.IsWithin(Annotations) && input.Path.Contains("fks-sre/", StringComparison.Ordinal) ? "its configuration"
                : input.Path.Contains("].args", StringComparison.Ordinal) ? "argument"
                : input.Path.Contains("].resources", StringComparison.Ordinal) ? "limit or request"
                : input.Path.Contains(".volumes", StringComparison.Ordinal) ? "mounted file"
                : "other value"
            );
        foreach (var kind in new[] { "argument", "limit or request", "mounted file", "other value" }.Where(rest.Contains))
        {
            var count = rest[kind].Count();
            yield return kind is "argument" or "limit or request" && count == 1
                ? Short(rest[kind].Single())
                : $"{Enumeration.Count(count)} {(count == 1 ? kind : Many(kind))}";
        }

        if (rest.Contains("its configuration"))
        {
            yield return "its configuration";
        }
    }

    private static string Many(string kind) => kind is "limit or request" ? "limits and requests" : $"{kind}s";

    /// <summary>Without the way to the container.</summary>
    private static string Short(LeafDifference input)
    {
        var at = input.Path.IndexOf("containers[", StringComparison.Ordinal);
        var inner = at < 0 ? input.Path : input.Path[(input.Path.IndexOf(']', at) + 2)..];
        return (input with { Path = inner.StartsWith("args[", StringComparison.Ordinal) ? inner[5..^1] : inner }).Text;
    }

    private static string? Restarts(ResourceStep step)
    {
        if (!step.Inputs.Any(input => input.IsWithin(Template)))
        {
            return null;
        }

        var pods = Math.Min(KubernetesObject.Replicas(step.Before!), KubernetesObject.Replicas(step.After!));
        return Strategy(step.After!) switch
        {
            "Recreate" => "its pod ends before the new one starts",
            "OnDelete" => "each pod stays as it is until somebody deletes it",
            _ when pods == 0 => "it has no pod that would restart",
            _ when step.Type == ResourceTypes.Deployment => "a new pod starts before the old one ends",
            _ when pods == 1 => "its pod restarts",
            _ => $"its {Enumeration.Count(pods)} pods restart, one after the other",
        };
    }

    private static string? Strategy(RenderedResource workload) =>
        KubernetesObject.At(workload.Inputs, "spec", workload.Type == ResourceTypes.Deployment ? "strategy" : "updateStrategy", "type");

    private static string Refused(ResourceStep step)
    {
        var refused = step
            .Inputs.Where(input => step.Type == ResourceTypes.StatefulSet && input.IsWithin("spec") && !_mutable.Any(input.IsWithin))
            .Select(input => input.Path)
            .ToList();
        return refused.Count == 0 ? "" : $"; Kubernetes refuses to change {Enumeration.All(refused)}, so the update fails";
    }
}
