namespace Pulumi;

/// <summary>What can be asked of the engine for any resource.</summary>
public abstract class ResourceOptions
{
    /// <summary>Reads the existing resource of this id instead of creating one.</summary>
    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    /// <summary>Resources to wait for; a component stands for all custom resources below it.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Refuses deletion. Inherited from the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Removes the resource from state only.</summary>
    public bool? RetainOnDelete { get; set; }

    public List<string> IgnoreChanges { get; set; } = [];

    public List<string> ReplaceOnChanges { get; set; } = [];

    /// <summary>Properties whose changes the engine does not print.</summary>
    public List<string> HideDiffs { get; set; } = [];

    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The version of the provider plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Run in the program, before registration, on the typed arguments; a parent's run on its children too.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    internal abstract ResourceOptions Clone();

    /// <summary>Adds the other's settings to these: lists are joined, single values are the other's where it has one.</summary>
    private protected void MergeCommon(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        IgnoreChanges = [.. IgnoreChanges, .. other.IgnoreChanges];
        ReplaceOnChanges = [.. ReplaceOnChanges, .. other.ReplaceOnChanges];
        HideDiffs = [.. HideDiffs, .. other.HideDiffs];
        Aliases = [.. Aliases, .. other.Aliases];
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        ResourceTransformations = [.. ResourceTransformations, .. other.ResourceTransformations];
    }
}
