namespace Pulumi.Pagerduty;

/// <summary>Looks up a user by email.</summary>
public static class GetUser
{
    private const string Token = "pagerduty:index/getUser:getUser";

    public static Task<GetUserResult> InvokeAsync(GetUserArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetUserResult>(Token, args ?? new GetUserArgs(), Sdk.Plugin.Options(options));

    public static Output<GetUserResult> Invoke(GetUserInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetUserResult>(Token, args ?? new GetUserInvokeArgs(), Sdk.Plugin.Options(options));

    public static Output<GetUserResult> Invoke(GetUserInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetUserResult>(Token, args ?? new GetUserInvokeArgs(), Sdk.Plugin.Options(options));
}

/// <summary>Whom to look up, by value.</summary>
public sealed class GetUserArgs : InvokeArgs
{
    [Input("email", required: true)]
    public string Email { get; set; } = null!;
}

/// <summary>Whom to look up, by value or output.</summary>
public sealed class GetUserInvokeArgs : InvokeArgs
{
    [Input("email", required: true)]
    public Input<string> Email { get; set; } = null!;
}

/// <summary>The user found.</summary>
[OutputType]
public sealed class GetUserResult
{
    public readonly string Description;

    public readonly string Email;

    public readonly string Id;

    public readonly string JobTitle;

    public readonly string Name;

    public readonly string Role;

    public readonly string TimeZone;

    [OutputConstructor]
    internal GetUserResult(string description, string email, string id, string jobTitle, string name, string role, string timeZone)
    {
        Description = description;
        Email = email;
        Id = id;
        JobTitle = jobTitle;
        Name = name;
        Role = role;
        TimeZone = timeZone;
    }
}
