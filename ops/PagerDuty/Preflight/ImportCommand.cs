using FksSre.Stacks.Registration;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>
/// The command that takes a thing of the account into the stack, under the name and with the parent and provider that the program
/// registers.
/// </summary>
internal static class ImportCommand
{
    public static string Of(RegisteredResource resource, string stack, string id) =>
        $"pulumi import {resource.Type} {resource.Name} {id} --stack {stack} --parent "
        + $"{NameOf(resource.Parent)}={resource.Parent} --provider "
        + $"{NameOf(resource.Options.Provider)}={resource.Options.Provider}";

    /// <summary>What a URN ends with.</summary>
    private static string NameOf(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
