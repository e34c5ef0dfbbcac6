namespace Pulumi;

/// <summary>Options of a call of a provider's function.</summary>
public class InvokeOptions
{
    /// <summary>Whose provider to use.</summary>
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}

/// <summary>Options of a call that waits for resources.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
