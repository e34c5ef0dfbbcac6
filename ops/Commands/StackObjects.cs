using System.Collections.Immutable;
using FksSre.Ops.Terminal;
using FksSre.Stacks;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Commands;

/// <summary>The objects of Kubernetes that an environment's stack registers, as its file configures it.</summary>
internal static class StackObjects
{
    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static async Task<ImmutableArray<KubernetesObject>?> ReadAsync(Screen screen, string root, string environment)
    {
        var complete = await StackFiles.ConfigurationAsync(root, environment);
        var inputs = StackInputs.Check(complete);
        FindingsReport.Print(screen, inputs.Findings);
        if (inputs.Value is null)
        {
            return null;
        }

        var registered = await StackRegistration.RunAsync(inputs.Value, StackSecrets.Of(complete.Value!));
        return [.. KubernetesObject.AllIn(registered)];
    }
}
