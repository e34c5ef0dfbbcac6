namespace Pulumi.Testing;

/// <summary>How a test runs: as a preview, unless said otherwise.</summary>
public class TestOptions
{
    public string? OrganizationName { get; set; }

    public string? ProjectName { get; set; }

    public string? StackName { get; set; }

    public bool? IsPreview { get; set; }
}
