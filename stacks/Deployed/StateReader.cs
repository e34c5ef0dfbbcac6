using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;
using Grpc.Core;
using Pulumi;

namespace FksSre.Stacks.Deployed;

/// <summary>Reads what the last deployment of this stack left.</summary>
internal sealed class StateReader
{
    /// <summary>
    /// A function of the engine's own: it reads the state, so it needs no provider, and leaves no resource behind as a stack reference
    /// does.
    /// </summary>
    private const string Function = "pulumi:pulumi:readStackResourceOutputs";

    /// <summary>While it is true, an error of the engine's is this reader's to tell, and ends nothing.</summary>
    public bool IsReading { get; private set; }

    /// <summary>Waits for the answer: a stack is made by a constructor, which cannot, and nothing else of the program runs yet.</summary>
    public DeployedState Read() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    private async Task<DeployedState> ReadAsync()
    {
        var run = Deployment.Instance;
        var name = $"{run.OrganizationName}/{run.ProjectName}/{run.StackName}";
        IsReading = true;
        try
        {
            return new((await run.InvokeAsync<Result>(Function, new Arguments { StackName = name })).Outputs, Problem: null);
        }
        // An engine that has ended the run is nothing to be told of here.
        catch (Exception error) when (error is not RpcException { StatusCode: StatusCode.Unavailable or StatusCode.Cancelled })
        {
            return DeployedState.Nothing with { Problem = $"the engine did not read its state ({FieldFindings.Shown(Reason(error))})" };
        }
        finally
        {
            IsReading = false;
        }
    }

    private static string Reason(Exception error) => error is RpcException refused ? refused.Status.Detail : error.Message;

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
