using System.Collections.Immutable;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Commands;

/// <summary>The objects of Kubernetes that an environment's stack registers, as its file configures it.</summary>
internal static class StackObjects
{
    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static async Task<ImmutableArray<KubernetesObject>?> ReadAsync(Screen screen, string root, string environment)
    {
        if (await StackFiles.ReadAsync(screen, root, environment, RuleTestScope.None) is not { } stack)
        {
            return null;
        }

        var registered = await StackRegistration.RunAsync(stack.Inputs, StackSecrets.Of(stack.Configuration));
        return [.. KubernetesObject.AllIn(registered)];
    }
}
