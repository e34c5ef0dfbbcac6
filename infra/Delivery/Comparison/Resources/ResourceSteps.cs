using System.Collections.Immutable;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What the engine would plan, by what it would be told. What is already different in the world is not known here.</summary>
internal static class ResourceSteps
{
    public static ImmutableArray<ResourceStep> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var pairs = after
            .Resources.Values.Select(resource => (Before: Former(resource, before, after), After: resource))
            .ToLookup(pair => pair.Before is not null);
        var compared = pairs[true].Select(pair => Compared(pair.Before!, pair.After, after)).ToList();
        var providers = compared
            .Where(step => step.Kind is StepKind.Replace)
            .Select(step => step.Resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        var continued = pairs[true].Select(pair => pair.Before!.Urn).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. compared.Select(step => WithProvider(step, providers)).Where(step => step.Reasons.Length > 0 || step.All.Any()),
            .. pairs[false].Select(pair => Alone(StepKind.Create, null, pair.After)),
            .. before
                .Resources.Values.Where(resource => !continued.Contains(resource.Urn))
                .Select(gone => Alone(StepKind.Delete, gone, null)),
        ];
    }

    private static ResourceStep Alone(StepKind kind, RenderedResource? before, RenderedResource? after) =>
        new(kind, before, after, [], [], [], []);

    /// <summary>What is known by the same URN, or by one that an alias makes of it.</summary>
    private static RenderedResource? Former(RenderedResource resource, RenderedEnvironment before, RenderedEnvironment after) =>
        resource
            .Options.Aliases.Select(alias => Aliased(resource, alias))
            .Where(urn => !after.Resources.ContainsKey(urn))
            .Prepend(resource.Urn)
            .Select(urn => before.Resources.GetValueOrDefault(urn))
            .FirstOrDefault(found => found is not null);

    /// <summary>An alias is a whole URN, or a type in the place of this one.</summary>
    private static string Aliased(RenderedResource resource, string alias) =>
        alias.StartsWith("urn:", StringComparison.Ordinal) ? alias
        : resource.Urn.EndsWith($"{resource.Type}::{resource.Name}", StringComparison.Ordinal)
            ? $"{resource.Urn[..^$"{resource.Type}::{resource.Name}".Length]}{alias}::{resource.Name}"
        : resource.Urn;

    private static ResourceStep Compared(RenderedResource before, RenderedResource after, RenderedEnvironment environment)
    {
        var inputs = JsonDifferences.Of(before.Inputs, after.Inputs).ToLookup(input => after.Options.IgnoreChanges.Any(input.IsWithin));
        ImmutableArray<LeafDifference> registration = [.. RegistrationDifferences.Of(before, after)];
        var isImmutable = Mutability.IsImmutable(before, after, environment);
        ImmutableArray<string> reasons =
        [
            .. ReplacementPaths.Among(after.Type, inputs[false], isImmutable).Select(input => input.Text),
            .. registration.Where(difference => difference.Path == RegistrationDifferences.Provider).Select(difference => difference.Text),
        ];
        return new(
            reasons.IsEmpty ? StepKind.Update : StepKind.Replace,
            before,
            after,
            [.. inputs[false]],
            [.. inputs[true]],
            registration,
            reasons
        );
    }

    /// <summary>Whatever a provider made is made anew where the provider is.</summary>
    private static ResourceStep WithProvider(ResourceStep step, HashSet<string> replaced) =>
        replaced.Contains(step.Resource.Options.Provider)
            ? step with
            {
                Kind = StepKind.Replace,
                Reasons = [.. step.Reasons, $"its provider {step.Resource.Options.Provider.Split(':')[^1]} is replaced"],
            }
            : step;
}
