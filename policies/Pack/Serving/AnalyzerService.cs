using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.PolicyPack.Configuration;
using FksSre.PolicyPack.Wire;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Level = FksSre.Policies.Definition.EnforcementLevel;

namespace FksSre.PolicyPack.Serving;

/// <summary>Answers the engine. Calls for several resources come at the same time; rules hold no state.</summary>
internal sealed class AnalyzerService(PackPolicies policies, PackExemptions exemptions) : Analyzer.AnalyzerBase
{
    private volatile PolicyLevels _ofStack = PolicyLevels.Default;
    private volatile PolicyLevels _levels = PolicyLevels.Default;

    public override Task<AnalyzerHandshakeResponse> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzerHandshakeResponse());

    /// <summary>Comes before the pack is asked for its rules, so the levels of the stack are those that a file changes.</summary>
    public override Task<AnalyzerStackConfigureResponse> ConfigureStack(AnalyzerStackConfigureRequest request, ServerCallContext context)
    {
        _levels = _ofStack = StackLevels.Read(request.Config);
        return Task.FromResult(new AnalyzerStackConfigureResponse());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = PackInfo.Version });

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(PackInfo.Of(policies, _ofStack));

    /// <summary>The engine shows the text of the error behind the name and the path of the pack, and ends the run.</summary>
    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        var levels = LevelReading.Read(policies, request);
        if (levels.Value is null)
        {
            var problems = string.Join('\n', levels.Findings);
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"its configuration cannot be used:\n{problems}"));
        }

        _levels = levels.Value;
        return Task.FromResult(new Empty());
    }

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(new RemediateResponse());

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        var resource = WireResource.Of(request);
        return Answer<ResourcePolicy>(
            (policy, level) => PackDiagnostics.Of(PolicyReview.OfResource(policy, resource), level, exemptions, resource)
        );
    }

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context)
    {
        var resources = WireResource.Of(request);
        return Answer<StackPolicy>(
            (policy, level) => PackDiagnostics.Of(PolicyReview.OfResources(policy, resources), level, exemptions, resources)
        );
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    /// <summary>The engine does not look whether a rule is disabled.</summary>
    private Task<AnalyzeResponse> Answer<TPolicy>(Func<TPolicy, Level, IEnumerable<AnalyzeDiagnostic>> ask)
        where TPolicy : Policy
    {
        var levels = _levels;
        var asked =
            from policy in policies.Asked.OfType<TPolicy>()
            let level = levels.Of(policy)
            where level != Level.Disabled
            from diagnostic in ask(policy, level)
            select diagnostic;
        return Task.FromResult(new AnalyzeResponse { Diagnostics = { asked } });
    }
}
