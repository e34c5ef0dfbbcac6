using System.CommandLine;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Commands;

/// <summary>The environment a command is about.</summary>
internal static class EnvironmentArgument
{
    public static Argument<string> Required() => Create();

    public static Argument<string> Default(string name)
    {
        var argument = Create();
        argument.DefaultValueFactory = _ => name;
        return argument;
    }

    private static Argument<string> Create()
    {
        var argument = new Argument<string>("env") { Description = "The environment." };
        argument.AcceptOnlyFromAmong([.. FksEnvironments.All.Select(e => e.Name)]);
        return argument;
    }
}
