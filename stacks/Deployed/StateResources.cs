using System.Collections.Immutable;
using Pulumi;

namespace FksSre.Stacks.Deployed;

/// <summary>The outputs of all resources of this stack, as the last deployment left them.</summary>
internal static class StateResources
{
    /// <summary>A function of the engine's own: it reads the state, so it needs no provider, and leaves no resource behind as a stack reference does.</summary>
    private const string Function = "pulumi:pulumi:readStackResourceOutputs";

    /// <returns>By URN, each with <c>type</c> and <c>outputs</c>. Empty before the first deployment.</returns>
    public static async Task<ImmutableDictionary<string, object>> ReadAsync()
    {
        var run = Deployment.Instance;
        var name = $"{run.OrganizationName}/{run.ProjectName}/{run.StackName}";
        return (await run.InvokeAsync<Result>(Function, new Arguments { StackName = name })).Outputs;
    }

    private sealed class Arguments : InvokeArgs
    {
        [Input("stackName", required: true)]
        public string StackName { get; set; } = "";
    }

    [OutputType]
    private sealed class Result
    {
        [OutputConstructor]
        public Result(ImmutableDictionary<string, object>? outputs) => Outputs = outputs ?? ImmutableDictionary<string, object>.Empty;

        public ImmutableDictionary<string, object> Outputs { get; }
    }
}
