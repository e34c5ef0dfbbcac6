namespace Pulumi;

/// <summary>What a program may know of and ask from the run it is part of.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    public string StackName => Deployment.Settings.Stack;

    public string ProjectName => Deployment.Settings.Project;

    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>True in a preview: nothing is changed and not everything is known.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }

    /// <summary>Calls a function of a provider. Unknown arguments make an unknown result without a call.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => new(new Invocation(Deployment, token, typeof(T), options).OutputAsync(args));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => new(new Invocation(Deployment, token, typeof(T), options).OutputAsync(args));

    /// <summary>Calls a function of a provider with arguments that are known.</summary>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => (await new Invocation(Deployment, token, typeof(T), options).KnownAsync(args).ConfigureAwait(false)).As<T>();
}
