using Microsoft.AspNetCore.Http;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>As whom a server is asked, in a line.</summary>
internal static class CallerText
{
    public static string Of(HttpContext context)
    {
        var headers = context.Request.Headers;
        return string.Join(
            ' ',
            new[]
            {
                context.Connection.ClientCertificate?.Subject,
                headers.Authorization.ToString(),
                string.Join(
                    ',',
                    headers.Where(each => each.Key.StartsWith("Impersonate-", StringComparison.Ordinal)).Select(each => each.Value)
                ),
                context.Request.Host.Port is null ? context.Request.Host.Host : null,
            }.Where(part => !string.IsNullOrEmpty(part))
        );
    }
}
