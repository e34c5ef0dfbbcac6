using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with which keys a stack's configuration has.</summary>
internal static class KeyFindings
{
    public static Finding UnknownStack(string stack, IEnumerable<string> known) =>
        new(
            "FKS601",
            $"Pulumi.{FieldFindings.Shown(stack)}.yaml",
            FieldFindings.Shown(stack),
            "No environment has the name of this stack, so it is not known which cluster it may touch.",
            $"Select one of {string.Join(", ", known)}, or declare the environment in FksEnvironments and FksClusters."
        );

    public static Finding Missing(Place place, string example) =>
        new("FKS602", place.ToString(), "", "It is required.", $"Set it, e.g. {place.Set(example)}");

    public static Finding UnknownKey(Place place, string key, IReadOnlyList<string> known) =>
        new(
            "FKS603",
            place.ToString(),
            FieldFindings.Shown(key),
            $"No such key is read here, so it would be ignored; known are {string.Join(", ", known)}.",
            Instead(place, NearestNames.Of(key, known))
        );

    /// <summary>A full key, whose namespace may be what is wrong with it.</summary>
    public static Finding UnknownFullKey(Place place, IReadOnlyList<string> known, string? nearest) =>
        new(
            "FKS604",
            place.ToString(),
            FieldFindings.Shown(place.Key),
            known.Count == 0
                ? "No such key is read, so it would be ignored; nothing in this namespace is."
                : $"No such key is read, so it would be ignored; known are {string.Join(", ", known)}.",
            Instead(place, nearest)
        );

    public static Finding WrongContext(Place place, string context, string declared) =>
        new(
            "FKS605",
            place.ToString(),
            FieldFindings.Shown(context),
            $"The cluster of {place.Stack} is declared to be the context {declared} "
                + $"(FksClusters); through another one it would change another cluster.",
            $"Correct it: {place.Set(declared)}"
        );

    public static Finding NotExactlyOne(
        Place place,
        IReadOnlyList<string> keys,
        IReadOnlyList<string> present,
        string why,
        string remedy
    ) =>
        new(
            "FKS606",
            place.ToString(),
            string.Join(", ", present),
            $"Exactly one of {string.Join(" and ", keys)} must be there: {why}",
            remedy
        );

    public static Finding BothLongTermStores(Place place) =>
        new(
            "FKS607",
            place.ToString(),
            "remoteWrite, thanos",
            "Every sample would be kept twice elsewhere: it is either remote write or a Thanos sidecar.",
            $"Remove one, e.g. {place.Inner("thanos").Remove()}"
        );

    /// <param name="place">Of the key.</param>
    /// <param name="value">What stands there, or what a secret is shown as.</param>
    /// <param name="missing">What would read it.</param>
    public static Finding Unused(Place place, string value, string missing) =>
        new(
            "FKS608",
            place.ToString(),
            value,
            $"Nothing reads it, since {missing} is not configured.",
            $"Configure that, or remove this: {place.Remove()}"
        );

    public static Finding DefaultProviders(Place place, string value) =>
        new(
            "FKS609",
            place.ToString(),
            value,
            "A resource without an explicit provider would go to whichever cluster or account the shell is signed in to.",
            $"Disable them all: {place.Inner("0").Set("*")}"
        );

    /// <summary>A key that a provider has. Its value may be a secret, so it is not shown.</summary>
    public static Finding NotPassedOn(Place place, string why, string instead) =>
        new(
            "FKS684",
            place.ToString(),
            place.Key,
            $"It is not passed on to the provider, so it would be ignored. {why}.",
            $"{instead} Remove it: {place.Remove()}"
        );

    /// <param name="place">Of the rule's name.</param>
    /// <param name="name">As it stands there.</param>
    /// <param name="near">Names of rules that may be meant.</param>
    public static Finding UnknownPolicy(Place place, string name, IEnumerable<string> near) =>
        new(
            "FKS689",
            place.ToString(),
            FieldFindings.Shown(name),
            $"There is no such rule; near to it are {string.Join(", ", near)}. docs/policies.md lists all.",
            $"Correct the name, or remove it: {place.Remove()}"
        );

    private static string Instead(Place place, string? nearest) =>
        (nearest is null ? "Remove it: " : $"Perhaps {nearest} is meant; set that, and remove this: ") + place.Remove();
}
